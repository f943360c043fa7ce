"""The text of a robots.txt, read as RFC 9309 says: the longest rule that fits counts; stars and dollars."""

import math
import re
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_PLAIN = re.compile(r"[A-Za-z0-9._~-]")
_KEPT = "%/?#[]@!$&'()*+,;=:~-._"
_NAME = re.compile(r"[a-z_-]+")


@dataclass(slots=True)
class Rules:
    """What is asked of one program: its delay in seconds, and paths that it may read or not."""

    delay: float = 0.0
    paths: list[tuple[str, bool]] = field(default_factory=list)

    def allows(self, url: str) -> bool:
        """Whether the address may be read. The longest rule that fits counts, of two the one that allows."""
        parts = urlsplit(url)
        path = _same_spelling((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        fit = [(len(pattern), allowed) for pattern, allowed in self.paths if _fits(pattern, path)]
        return max(fit, default=(0, True))[1]


@dataclass(slots=True)
class _Group:
    names: set[str] = field(default_factory=set)
    rules: Rules = field(default_factory=Rules)
    is_begun: bool = False


def rules_for(robot: str, text: str) -> Rules:
    """What the text asks of the robot of this name: by its own groups, all of them, else by those of "*"."""
    groups = _groups(text)
    for name in (robot.lower(), "*"):
        if named := [group.rules for group in groups if name in group.names]:
            delay = next((rules.delay for rules in named if rules.delay), 0.0)
            return Rules(delay, [path for rules in named for path in rules.paths])
    return Rules()


def _groups(text: str) -> list[_Group]:
    groups = [_Group()]
    for line in text.removeprefix("\ufeff").splitlines():
        name, _, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if name == "user-agent":
            if groups[-1].is_begun:
                groups.append(_Group())
            found = _NAME.match(value.lower())
            groups[-1].names.add("*" if value == "*" else found[0] if found else "")
        elif name in ("allow", "disallow"):
            groups[-1].is_begun = True
            if value:
                groups[-1].rules.paths.append((_same_spelling(value), name == "allow"))
        elif name == "crawl-delay":
            groups[-1].is_begun = True
            groups[-1].rules.delay = groups[-1].rules.delay or _seconds(value)
    return groups


def _seconds(value: str) -> float:
    try:
        told = float(value)
    except ValueError:
        return 0.0
    return 0.0 if math.isnan(told) else max(0.0, told)


def _same_spelling(path: str) -> str:
    """One spelling of a path: what need not be escaped is not, all else is (RFC 9309, 2.2.2)."""
    return _ESCAPED.sub(_unescaped, quote(path, _KEPT, errors="replace"))


def _unescaped(match: re.Match[str]) -> str:
    letter = chr(int(match[1], 16))
    return letter if _PLAIN.fullmatch(letter) else match[0].upper()


def _fits(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says. Each star takes as little as it can: no way back is tried,
    so a pattern of many stars takes no longer."""
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    is_whole = pattern.endswith("$")
    end = rest.pop() if is_whole and rest else None
    for part in rest:
        at = path.find(part, at) + len(part)
        if at < len(part):
            return False
    if end is not None:
        return path.endswith(end) and len(path) - len(end) >= at
    return not is_whole or at == len(path)
