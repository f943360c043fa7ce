"""The engine's version: raised with every change that can alter findings."""

ENGINE_VERSION = "0.7"
