"""Records as JSON, one theme a file."""
