"""Explain a rule: its manual page, with a wrong and a right example.

Without RULE, list all rules.
"""

from argparse import ArgumentParser, Namespace

from sino_russia.commands.usage import UnknownRule
from sino_russia.rules import catalogue


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "rule", metavar="RULE", nargs="?", help="name of a rule, as the brackets after a problem give it"
    )


def run(args: Namespace) -> int:
    """Print the page of one rule, or one line for each."""
    rules = catalogue()
    if args.rule is None:
        width = max(map(len, rules))
        for rule in rules.values():
            print(f"{rule.name:{width}}  {rule.severity:7}  {rule.summary}")
        return 0
    if args.rule not in rules:
        raise UnknownRule.among(args.rule, rules)
    rule = rules[args.rule]
    print(f"{rule.name} ({rule.severity})\n\n{rule.page}")
    return 0
