"""Renderings of a validation's report: signed evidence, JUnit, SARIF, one HTML page, and what changed since the last one.

Everything here is pure: a report goes in, text comes out. Files are written by `redactor.shells.evidence`.
"""
