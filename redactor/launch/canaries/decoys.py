"""Harmless phrases: what a redaction should leave alone."""

from __future__ import annotations

DECOYS = (
    "i would like to pick up my order please",
    "Please press the star key to go back.",
    "the clinic is open on weekdays",
    "I have a question about my bill",
    "The total comes to thirty dollars.",
    "can you mark it as urgent",
    "We will send you a reminder.",
    "my son has had a fever since yesterday",
    "Your order has two items.",
    "i need to refill the blue inhaler",
    "The wait is about five minutes.",
    "Is there parking near the entrance?",
    "it hurts when i walk up the stairs",
    "You can cancel at any time.",
    "could you say that again please",
    "The prescription is ready for pickup.",
    "i may be a little late",
    "Take the tablets with food.",
    "what are my options",
    "The version is up to date.",
    "Take 2 tablets every 8 hours.",
    "Press 1 for billing or 2 for the pharmacy.",
    "that comes to $45.50 with the discount",
    "i have three kids and two of them are sick",
    "The form has 12 pages.",
    "is there a march of dimes event or something",
    "may i speak to a nurse",
    "Your call is number 4 in the queue.",
)
"""Harmless phrases: nothing in them is personal under any policy."""
