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
    if root.getroottree().docinfo.doctype:
        raise UnreadableFileError("unsafe_xml", name=name, format=file_format, detail="DOCTYPE")
    return root
