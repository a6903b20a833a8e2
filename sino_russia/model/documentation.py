"""What the text under each field of a model says, read from the source of the models."""

import ast
import inspect
import sys
from functools import cache
from types import ModuleType

from pydantic import BaseModel


def description(model: type[BaseModel], name: str) -> str:
    """The sentence that explains a field or a property of a model.

    >>> from sino_russia.model import Visit
    >>> description(Visit, "delegation_size")
    'Persons in the delegation, as the source states it; empty if not stated.'
    """
    for base in model.__mro__:
        if base is BaseModel:
            break
        found = _texts(base).get(name)
        if found is not None:
            return found
    raise LookupError(f"{model.__name__}.{name} has no text under it")


def summary(model: type) -> str:
    """The sentence that explains a model or a vocabulary."""
    return inspect.cleandoc(model.__doc__ or "").partition("\n")[0]


@cache
def _texts(model: type) -> dict[str, str]:
    # The compiler drops the text under a field; pydantic would find it again, at a cost on every import.
    return _module_texts(sys.modules[model.__module__]).get(model.__name__, {})


@cache
def _module_texts(module: ModuleType) -> dict[str, dict[str, str]]:
    tree = ast.parse(inspect.getsource(module))
    return {node.name: dict(_class_texts(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def _class_texts(node: ast.ClassDef) -> list[tuple[str, str]]:
    texts = []
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                texts.append((name, " ".join(text.split())))
            case ast.FunctionDef(name=name, body=[ast.Expr(value=ast.Constant(value=str(text))), *_]), _:
                texts.append((name, " ".join(text.split())))
    return texts
