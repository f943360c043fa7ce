"""What may be fetched, and for how long: set by whoever runs the installation."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass

from updates.fetching.addresses import Address, is_public

USER_AGENT = "RegTrack/0.1 (regulatory newsletter reader)"
DEFAULT_PORTS = {"http": 80, "https": 443}
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The rules of the one way out. Times are seconds."""

    ports: frozenset[int] = frozenset(DEFAULT_PORTS.values())
    networks: tuple[Network, ...] = ()
    """Addresses of an intranet that may be asked, though they are not public."""
    hosts: frozenset[str] = frozenset()
    """Names of an intranet's hosts that may be asked, wherever they lead; in lower case."""
    redirects: int = 5
    connect_seconds: float = 10
    read_seconds: float = 20
    total_seconds: float = 60
    user_agent: str = USER_AGENT

    def allows_port(self, scheme: str, port: int) -> bool:
        """Whether the port may be asked; that of the other scheme never."""
        others = {number for name, number in DEFAULT_PORTS.items() if name != scheme}
        return port in self.ports and port not in others

    def allows(self, host: str, address: Address) -> bool:
        """Whether this address may be connected to for this host."""
        return (
            is_public(address)
            or host.lower().rstrip(".") in self.hosts
            or any(address in network for network in self.networks)
        )


def policy_from(*, ports: Iterable[int] = (), allow: Iterable[str] = ()) -> FetchPolicy:
    """A policy of settings: ``ports`` to allow (empty: 80 and 443), ``allow`` of CIDRs and host names.

    Raises ``ValueError`` for a port or a network that is none.
    """
    networks: list[Network] = []
    hosts: set[str] = set()
    for entry in (entry.strip() for entry in allow):
        if "/" in entry or ":" in entry or entry.replace(".", "").isdigit():
            networks.append(ipaddress.ip_network(entry))
        elif entry:
            hosts.add(entry.lower().rstrip("."))
    wanted = frozenset(ports)
    if any(not 0 < port < 65536 for port in wanted):
        raise ValueError(f"Ports are numbers from 1 to 65535, not {sorted(wanted)}.")
    return FetchPolicy(ports=wanted or FetchPolicy().ports, networks=tuple(networks), hosts=frozenset(hosts))
