"""Data classes that cost little to make: the engine makes them by the ten thousand."""

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    import dataclasses

    Class = TypeVar("Class", bound=type[Any])

    def dataclass(*, frozen: bool = False, slots: bool = False):
        """As `dataclasses.dataclass`; that nothing is assigned to later is left to the type checker.

        To fill a class that is also kept frozen while the engine runs takes three times as long.
        """

        def made(cls: Class) -> Class:
            return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)(cls)

        return made
