"""The API's lists and details, one theme a file."""
