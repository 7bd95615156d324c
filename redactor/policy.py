"""A policy says what becomes of each entity type. It is data (YAML), parsed once, strictly, and frozen.

Keys of a policy file:

    name            letters, digits and dashes
    description     one line
    default         the rule for every entity type that has none of its own (required; its operator may not be "keep")
    entities        entity type -> rule
    roles           role (agent, caller, third_party, tool, system) -> entity type -> rule, for what that role said
    allow           texts that are never redacted (a firm's public number, a product's name), compared without case
    content         "redact" (find spans) or "drop" (every free text goes whole; zero retention)
    timestamps      "keep" or "drop": operational times of a record (epochs, created_at), not dates that were said
    trips           "redact" or "keep": towns in members that say where a trip goes or a business lies (destination_city, venue_city)

A rule has an `operator` (see `redactor.operators`), a `threshold` from 0 to less than 1 and the operator's own options. A rule may
also be just the operator's name. Unknown keys, entity types and operators are errors that list the known ones, and so is an operator
for values of another kind (`PERSON: age_90_plus`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from redactor import yamltext
from redactor.entities import ENTITIES
from redactor.errors import PolicyError, UsageError
from redactor.operators import OPERATORS

DEFAULT_POLICY = "hipaa-safe-harbor"
ROLES = ("agent", "caller", "third_party", "tool", "system")
_FOLDER = Path(__file__).parent / "policies"
_KEYS = {"name", "description", "default", "entities", "roles", "allow", "content", "timestamps", "trips"}
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """What becomes of one entity type: an operator, the least score it needs, and the operator's options."""

    operator: str
    threshold: float = 0.5
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Policy:
    """A whole policy; `Policy.load` makes one. `digest` is the SHA-256 of its canonical form, in hex."""

    name: str
    description: str
    default: Rule
    entities: Mapping[str, Rule]
    roles: Mapping[str, Mapping[str, Rule]]
    allow: frozenset[str]
    content: str
    timestamps: str
    trips: str
    digest: str

    def rule(self, entity_type: str, role: str = "") -> Rule:
        """The rule for an entity type, said by `role` where that is known."""
        by_role = self.roles.get(role)
        if by_role is not None and entity_type in by_role:
            return by_role[entity_type]
        return self.entities.get(entity_type, self.default)

    @property
    def needs_key(self) -> bool:
        """Whether some rule uses a keyed operator."""
        rules = [self.default, *self.entities.values(), *(r for m in self.roles.values() for r in m.values())]
        return any(OPERATORS[rule.operator].keyed for rule in rules)

    @classmethod
    def load(cls, source: str | Path) -> Policy:
        """Read a policy.

        Args:
            source: the name of a built-in policy, or the path of a YAML file (a Path, or a text with a slash or ending in .yaml).

        Raises:
            PolicyError: there is no such policy, or the file is not a policy.
        """
        text = str(source)
        is_path = isinstance(source, Path) or "/" in text or text.endswith((".yaml", ".yml"))
        path = Path(source) if is_path else _FOLDER / f"{text}.yaml"
        if not is_path and text not in builtin_policies():
            raise PolicyError(
                f"unknown policy {text!r}; built in are {', '.join(builtin_policies())}, or give a .yaml file"
            )
        try:
            raw = yamltext.parse(path.read_text(encoding="utf-8-sig"), text)
        except OSError as error:
            raise PolicyError(f"can't read the policy file {path}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise PolicyError(f"{path} is not UTF-8") from None
        except UsageError as error:
            raise PolicyError(str(error)) from None
        return parse(raw, where=text)


def builtin_policies() -> list[str]:
    """The names of the policies that come with redactor, sorted."""
    return sorted(path.stem for path in _FOLDER.glob("*.yaml"))


def parse(raw: object, *, where: str = "policy") -> Policy:
    """Make a policy of parsed YAML.

    Raises:
        PolicyError: something in it is unknown, missing or of the wrong type; the message names the field.
    """
    data = _mapping(raw, where, allowed=_KEYS)
    name = data.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise PolicyError(f"{where}: name must be lower-case letters, digits and dashes")
    description = data.get("description", "")
    if not isinstance(description, str):
        raise PolicyError(f"{where}: description must be a text")
    if "default" not in data:
        raise PolicyError(
            f"{where}: default is missing: the rule for every entity type without one of its own"
        )
    default = _rule(data["default"], f"{where}: default")
    if default.operator == "keep":
        raise PolicyError(f"{where}: default may not be keep: name each entity type that is kept")
    roles = {
        role: _rules(rules, f"{where}: roles.{role}")
        for role, rules in _mapping(data.get("roles", {}), f"{where}: roles", allowed=set(ROLES)).items()
    }
    allow = data.get("allow", [])
    if not isinstance(allow, list):
        raise PolicyError(f"{where}: allow must be a list of texts")
    for number, text in enumerate(allow):
        if not isinstance(text, str) or not text.strip():
            raise PolicyError(f"{where}: allow[{number}] must be a text: a number needs quotes")
    entities = _rules(data.get("entities", {}), f"{where}: entities")
    timestamps = _choice(data.get("timestamps", "keep"), f"{where}: timestamps", ("keep", "drop"))
    if timestamps == "drop" and entities.get("DATE_TIME", default).operator == "keep":
        raise PolicyError(f"{where}: timestamps may not be drop where entities.DATE_TIME is keep")
    return Policy(
        name=name,
        description=description,
        default=default,
        entities=entities,
        roles=MappingProxyType(roles),
        allow=frozenset(" ".join(text.casefold().split()) for text in allow),
        content=_choice(data.get("content", "redact"), f"{where}: content", ("redact", "drop")),
        timestamps=timestamps,
        trips=_choice(data.get("trips", "redact"), f"{where}: trips", ("redact", "keep")),
        digest=hashlib.sha256(
            json.dumps(data, sort_keys=True, ensure_ascii=True, default=str).encode()
        ).hexdigest(),
    )


def _mapping(raw: object, where: str, allowed: set[str]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise PolicyError(f"{where} must be a mapping")
    unknown = sorted(str(key) for key in raw if key not in allowed)
    if unknown:
        raise PolicyError(f"{where}: unknown {', '.join(unknown)}; known are {', '.join(sorted(allowed))}")
    return raw


def _rules(raw: object, where: str) -> Mapping[str, Rule]:
    rules = _mapping(raw, where, allowed=set(ENTITIES))
    return MappingProxyType(
        {entity: _rule(rule, f"{where}.{entity}", entity) for entity, rule in rules.items()}
    )


def _rule(raw: object, where: str, entity: str = "") -> Rule:
    """Parse the rule of an entity type, or the default, which is for none in particular."""
    data = {"operator": raw} if isinstance(raw, str) else raw
    if not isinstance(data, dict) or not isinstance(data.get("operator"), str):
        raise PolicyError(f"{where}: a rule is an operator's name, or a mapping with an operator")
    name, threshold = data["operator"], data.get("threshold", 0.5)
    if name not in OPERATORS:
        raise PolicyError(f"{where}: unknown operator {name}; known are {', '.join(sorted(OPERATORS))}")
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 <= threshold < 1:
        raise PolicyError(
            f"{where}: threshold must be a number from 0 to less than 1: at 1 hardly anything is found; to let it stay, write keep"
        )
    if (fits := OPERATORS[name].fits) and entity not in fits:
        raise PolicyError(f"{where}: operator {name} is for {', '.join(sorted(fits))} only")
    options = {key: value for key, value in data.items() if key not in ("operator", "threshold")}
    problem = OPERATORS[name].check(options)
    if problem:
        raise PolicyError(f"{where}: {problem}")
    return Rule(name, float(threshold), MappingProxyType(options))


def _choice(raw: object, where: str, choices: tuple[str, ...]) -> str:
    if raw not in choices:
        raise PolicyError(f"{where} must be one of {', '.join(choices)}")
    return str(raw)
