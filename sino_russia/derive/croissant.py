"""`croissant.json`: what is in a release, in the words of schema.org and Croissant, for search engines and loaders."""

from typing import Any

from sino_russia import citing
from sino_russia.citing import ABSTRACT, AUTHORS, DATASET, KEYWORDS, LICENCE_URL, TITLE, Edition

_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "key": "cr:key",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "sc": "https://schema.org/",
    "source": "cr:source",
}
_TYPES = {
    "string": "sc:Text",
    "date": "sc:Date",
    "number": "sc:Float",
    "integer": "sc:Integer",
    "boolean": "sc:Boolean",
}


def croissant(package: dict[str, Any], edition: Edition) -> dict[str, Any]:
    """The description of a release as JSON-LD, from its data package."""
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": DATASET,
        "alternateName": TITLE,
        "description": ABSTRACT,
        "version": edition.version,
        "datePublished": str(edition.date),
        "license": LICENCE_URL,
        "creator": {"@type": "sc:Organization", "name": AUTHORS},
        "keywords": list(KEYWORDS),
        "citeAs": citing.bibtex(edition),
        "isLiveDataset": False,
        "distribution": [_file(resource) for resource in package["resources"]],
        "recordSet": [_record_set(resource) for resource in package["resources"]],
    }


def _file(resource: dict[str, Any]) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "description": resource["description"],
        "contentUrl": resource["path"],
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": "application/x-parquet",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _record_set(resource: dict[str, Any]) -> dict[str, Any]:
    table, schema = resource["name"], resource["schema"]
    targets = {
        key["fields"][0]: f"{key['reference']['resource'] or table}/id" for key in schema["foreignKeys"]
    }
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": resource["description"],
        "key": [{"@id": f"{table}/{column}"} for column in schema["primaryKey"]],
        "field": [_field(resource, field, targets.get(field["name"])) for field in schema["fields"]],
    }


def _field(resource: dict[str, Any], field: dict[str, Any], target: str | None) -> dict[str, Any]:
    is_list = field["type"] == "array"
    return {
        "@type": "cr:Field",
        "@id": f"{resource['name']}/{field['name']}",
        "name": field["name"],
        "description": field["description"],
        "dataType": _TYPES[_member_type(field) if is_list else field["type"]],
        **({"isArray": True, "arrayShape": "-1"} if is_list else {}),
        "source": {"fileObject": {"@id": resource["path"]}, "extract": {"column": field["name"]}},
        **({"references": {"field": {"@id": target}}} if target else {}),
    }


def _member_type(field: dict[str, Any]) -> str:
    (kind, _null) = field["constraints"]["jsonSchema"]["items"].get("type", ("string", "null"))
    return str(kind)
