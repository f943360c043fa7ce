"""Why a document cannot be read, in a sentence for the person who sent it."""


class ReadError(ValueError):
    """The bytes hold no text that can be read; the message says why and what to do."""
