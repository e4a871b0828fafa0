"""Parses XML from strangers: no entities, no document type, no network, no giant trees."""

from __future__ import annotations

from lxml import etree

from relatoria.errors import UnreadableFileError


def parse_xml(data: bytes, name: str, file_format: str) -> etree._Element:
    """The root element of ``data``, a part of the file ``name``.

    A document type declaration is refused whole: DOCX and ODT have none, and it is what entity bombs and external
    entities are made with.

    Raises:
        UnreadableFileError: ``unsafe_xml`` or ``broken_file``.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        code = "unsafe_xml" if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096] else "broken_file"
        raise UnreadableFileError(code, name=name, format=file_format, detail=str(error)[:200]) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFileError("unsafe_xml", name=name, format=file_format, detail="DOCTYPE")
    return root


def local(element: etree._Element) -> str:
    """The tag of ``element`` without its namespace, so that strict and transitional files read alike."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """The attribute ``name`` of ``element`` in whatever namespace, or None."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The descendant of ``element`` along ``path`` of tags, first of each, or None."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def integer(text: str | None) -> int | None:
    """``text`` as a number from 0 to 10⁹, or None where it is not one."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 10 else None
