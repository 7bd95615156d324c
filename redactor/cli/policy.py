"""`redactor policy`: list, show, check."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from redactor.errors import UsageError
from redactor.shells import guard

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def policy_commands() -> None:
    """List, show and check policies."""
    guard.spare_torch()


@app.command("list")
def policy_list() -> None:
    """Name the built-in policies."""
    from redactor.policy import Policy, builtin_policies

    for name in builtin_policies():
        typer.echo(f"{name:<20} {Policy.load(name).description}".rstrip())


@app.command("show")
def policy_show(name: Annotated[str, typer.Argument(metavar="NAME|FILE")]) -> None:
    """Print what a policy does with each entity type, as JSON."""
    from redactor.policy import Policy

    typer.echo(json.dumps(_shown(Policy.load(name)), indent=2))


@app.command("check")
def policy_check(
    file: Annotated[str, typer.Argument(metavar="NAME|FILE")],
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="VENDOR",
            help="Compare with a vendor's entity names: elevenlabs, aws, azure, google, hipaa.",
        ),
    ] = None,
) -> None:
    """Check a policy; print its digest when it is right, or the field that is wrong."""
    from redactor.policy import Policy

    checked = Policy.load(Path(file) if os.path.exists(file) else file)
    typer.echo(f"{checked.name}: ok, digest {checked.digest}")
    if against is not None:
        _compare(checked, against)


def _compare(policy: Any, vendor: str) -> None:
    from redactor import taxonomies
    from redactor.entities import ENTITIES

    known = taxonomies.load()
    if vendor not in known:
        raise UsageError(f"--against knows {', '.join(known)}")
    redacted = [entity for entity in ENTITIES if policy.rule(entity).operator != "keep"]
    result = taxonomies.compare(known[vendor], redacted)
    typer.echo(f"{vendor} names that {policy.name} does not cover: {', '.join(result.vendor_only) or 'none'}")
    for name, kept in result.partly.items():
        typer.echo(f"covered in part: {name} (kept: {', '.join(kept)})")
    typer.echo(
        f"{policy.name} covers and {vendor} has no name for: {', '.join(result.policy_only) or 'none'}"
    )


def _shown(policy: Any) -> dict[str, Any]:
    from redactor.entities import ENTITIES

    def rule(one: Any) -> dict[str, Any]:
        return {"operator": one.operator, "threshold": one.threshold, **dict(one.options)}

    return {
        "name": policy.name,
        "description": policy.description,
        "digest": policy.digest,
        "content": policy.content,
        "timestamps": policy.timestamps,
        "trips": policy.trips,
        "default": rule(policy.default),
        "entities": {entity: rule(policy.rule(entity)) for entity in sorted(ENTITIES)},
        "roles": {role: {e: rule(r) for e, r in rules.items()} for role, rules in policy.roles.items()},
        "allow": sorted(policy.allow),
    }
