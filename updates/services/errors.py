"""What a service says when it will not do as asked."""


class Refused(Exception):
    """The request cannot be met; the message is a sentence for the person who asked."""
