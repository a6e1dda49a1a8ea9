"""Loads the published documents in Python's libraries, and writes each library's result as JSON.

Arguments: a JSON file {schema path: [bodies]}, and the YAML files.
"""

import datetime
import json
import pathlib
import sys

import fastjsonschema
import jsonschema
import jsonschema_rs
import ruamel.yaml
import yaml
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

LOADERS = {
    "PyYAML": yaml.safe_load,
    "PyYAML with libyaml": lambda text: yaml.load(text, yaml.CSafeLoader),
    "ruamel.yaml": ruamel.yaml.YAML(typ="safe").load,
}

VALIDATORS = {
    "jsonschema": lambda schema: jsonschema.validators.validator_for(schema)(schema).is_valid,
    "jsonschema-rs": lambda schema: jsonschema_rs.validator_for(schema).is_valid,
    "fastjsonschema": lambda schema: accepts(fastjsonschema.compile(schema)),
}


def accepts(validate):
    def is_valid(value):
        try:
            validate(value)
            return True
        except fastjsonschema.JsonSchemaValueException:
            return False

    return is_valid


def count_dates(value):
    if isinstance(value, (datetime.date, datetime.time)):
        return 1
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return sum(count_dates(child) for child in children)


def errors_of(document):
    version = str(document.get("openapi", ""))
    if not version:
        return []
    validator = OpenAPIV30SpecValidator if version.startswith("3.0") else OpenAPIV31SpecValidator
    return [error.message for error in validator(document).iter_errors()]


def main(cases_path, *paths):
    texts = {pathlib.Path(path).name: pathlib.Path(path).read_text("utf-8") for path in paths}
    trees = {name: {file: load(text) for file, text in texts.items()} for name, load in LOADERS.items()}
    cases = json.loads(pathlib.Path(cases_path).read_text("utf-8"))
    verdicts = {}
    for name, make in VALIDATORS.items():
        for schema_path, bodies in cases.items():
            is_valid = make(json.loads(pathlib.Path(schema_path).read_text("utf-8")))
            verdicts.setdefault(name, {})[schema_path] = [is_valid(json.loads(body)) for body in bodies]
    result = {
        "trees": trees,
        "dates": sum(count_dates(tree) for files in trees.values() for tree in files.values()),
        "errors": {file: errors_of(tree) for file, tree in trees["PyYAML"].items()},
        "verdicts": verdicts,
    }
    json.dump(result, sys.stdout, default=str)


main(*sys.argv[1:])
