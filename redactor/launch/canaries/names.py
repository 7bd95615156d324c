"""Names that made-up values are made of. Family names and given names are drawn apart; some cities are on no map."""

from __future__ import annotations

GIVEN = (
    "Marisol", "Tobias", "Ngozi", "Priyanka", "Leopold", "Yasmine", "Hiroshi", "Beatrix", "Dmitri",
    "Saoirse", "Kwabena", "Anneliese", "Rashida", "Gustavo", "Theodora", "Ibrahim", "Philippa", "Santiago",
    "Winifred", "Chidinma", "Vanessa", "Gregory", "Melissa", "Patrick", "Grace", "Destiny", "Harmony",
    "Xiomara", "Tadeusz", "Nkechi", "Bartholomew", "Ignatius", "Ottoline", "Svetlana", "Zuleikha", "Faith",
    "Mateus", "Oluwaseun", "Katarzyna", "Fernando", "Bridget", "Solveig", "Emmanuel", "Josephine",
)  # fmt: skip
FAMILY = (
    "Okonkwo", "Lindqvist", "Castellano", "Venkataraman", "Abernathy", "Nakagawa", "Fitzgerald",
    "Kowalczyk", "Mbeki", "Sorensen", "Delacroix", "Ramirez", "Thornbury", "Haddad", "Petrovic",
    "Whitcombe", "Oyelaran", "Castaneda", "Bergstrom", "Quillfeather", "Henderson", "Gallagher", "Morrison",
    "Patterson", "Nguyen", "Gonzalez", "Whitaker", "Papadopoulos", "Szymanski", "Fernandes", "Holloway",
    "Iyengar",
)  # fmt: skip
STREETS = (
    "Willowbrook Road", "Thistledown Lane", "Cedarhurst Avenue", "Marigold Court", "Larkspur Drive",
    "Foxglove Street", "Hawthorne Boulevard", "Juniper Terrace", "Briarcliff Way", "Sycamore Street",
    "Ravenswood Place", "Elderberry Circle",
)  # fmt: skip
CITIES = (
    "Larkenfield", "Thornmouth", "Quellbury", "Vandermere", "Ostrowick", "Pellington Falls", "Brackenholt",
    "Albuquerque", "Chattanooga", "Sacramento", "Tallahassee", "Milwaukee", "Spokane", "Cincinnati",
    "Pittsburgh", "Greenhaven", "Marlborough",
)  # fmt: skip
