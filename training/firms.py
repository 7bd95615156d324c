"""Names of firms: coined words, places with a trade, owners with a trade."""

from __future__ import annotations

import random

from training import sources
from training import words as w

STEM = (
    "nex ver lum tri omni gen cor syn alt vi star quant nova ter lex pro zen axi max opti ever blue iron north bright clear red "
    "inter trans med bio geo astro eco sol aqua ther vita dyn cel opt fin kin mar"
).split()
ENDING = (
    "star ion is ex ia ium tron tek core well path gen ix ara eon ity sys net ware ford scape lytics nova point via ent us ance "
    "era on dex logic stone field"
).split()
PLACE = (
    "Tri-County;Mid-State;North Shore;South Bay;Blue Ridge;Golden Gate;First National;Great Lakes;Mid-Atlantic;Twin Cities;Bay "
    "Area;Four Corners;Lone Star;Sunshine State;Red River;Silver Creek;Cascade;Pacific Northwest;Gulf Coast;Old Dominion;Granite "
    "State;Prairie;Two Rivers;Stone Mountain;High Desert;Tri-State;Cross Country;Inter-City;All-American;East Side;Five Star;"
    "Evergreen;Pioneer;Heritage;Liberty;Summit;Keystone;Piedmont;Metro;Central Valley"
).split(";")
TRADE = (
    "Energy;Electric;Power and Light;Gas;Water;Utilities;Plumbing;Roofing;Heating and Air;Credit Union;Savings Bank;Mutual;"
    "Insurance;Realty;Properties;Title;Freight;Trucking;Logistics;Movers;Auto Parts;Motors;Auto Body;Tire;Landscaping;Pest "
    "Control;Cable;Wireless;Telephone;Broadband;Foods;Farms;Dairy;Brewing;Steel;Paper;Lumber;Hardware;Supply;Builders;"
    "Construction;Staffing;Law Group;Accounting;Airlines;Cruises;Travel;Storage;Security;Cleaners;Solar;Resources;Pipeline;"
    "Midstream;Industries;Health Plan"
).split(";")


def coined(r: random.Random) -> str:
    """A made-up firm's name of one word, such as a brand agency would sell."""
    word = r.choice(STEM) + (r.choice(STEM) if r.random() < 0.15 else "") + r.choice(ENDING)
    return word.capitalize()


def firm(r: random.Random) -> str:
    """A firm's name: coined, or a place and a trade, or an owner's name and a trade."""
    k = r.random()
    if r.random() < 0.15:
        return partners(r)
    if k < 0.4:
        return coined(r) + (f" {r.choice(w.ORG_TAIL + TRADE)}" if r.random() < 0.35 else "")
    if k < 0.75:
        return f"{r.choice(PLACE)} {r.choice(TRADE)}"
    if k < 0.85:
        return f"{sources.city(r)} {r.choice(TRADE)}"
    return f"{sources.last_name(r)} {r.choice(TRADE)}"


def partners(r: random.Random) -> str:
    """A firm named after two or three owners, with or without what it is."""
    owners = [sources.last_name(r) for _ in range(r.choice([2, 2, 2, 3]))]
    glue = r.choice([" & ", " & ", " and ", " "]) if len(owners) == 2 else r.choice([", ", " "])
    named = (
        glue.join(owners)
        if len(owners) == 2
        else f"{glue.join(owners[:-1])}{r.choice([' & ', ' and '])}{owners[-1]}"
    )
    tail = r.choice(
        [
            "LLP",
            "LLC",
            "PLLC",
            "Associates",
            "Partners",
            "Law",
            "Attorneys",
            "Solicitors",
            "Architects",
            "Realty",
            "CPA",
            "Group",
        ]
    )
    return f"{named} {tail}" if (" " in named and glue == " ") or r.random() < 0.75 else named
