"""Puts the demo's companies and opportunities into a fresh Tryton database.

Usage: seed.py CONF DATABASE, with {"users", "opportunities", "parties"} as JSON on standard input.
It speaks trytond's own API, so every row passes the checks that a person's input passes.
"""

import json
import sys
from datetime import date
from decimal import Decimal

from trytond.config import config

# Before the other imports: they read the configuration as they are loaded.
config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402


def main():
    data = json.load(sys.stdin)
    Pool.start()
    pool = Pool(sys.argv[2])
    pool.init()
    # User 0 is the system itself, to whom no access rule applies.
    with Transaction().start(sys.argv[2], 0):
        company = create_company(pool)
        create_users(pool, company, data["users"])
        skip_wizards(pool)
    with Transaction().start(sys.argv[2], 1, context={"company": company}):
        parties = create_parties(pool, data["parties"])
        create_opportunities(pool, company, parties, data["opportunities"])


def create_company(pool):
    """Returns its id; amounts are in euros, as in the other demo CRM."""
    Currency = pool.get("currency.currency")
    Party = pool.get("party.party")
    Company = pool.get("company.company")
    currency = Currency(name="Euro", symbol="€", code="EUR", digits=2)
    currency.rounding = Decimal("0.01")
    currency.save()
    party = Party(name="Handrail Demo")
    party.save()
    company = Company(party=party, currency=currency)
    company.save()
    return company.id


def create_users(pool, company, people):
    """Everybody may do everything, so that no test meets a missing right by accident."""
    User = pool.get("res.user")
    Party = pool.get("party.party")
    Employee = pool.get("company.employee")
    Lang = pool.get("ir.lang")
    groups = pool.get("res.group").search([])
    for person in people:
        party = Party(name=person["name"])
        party.save()
        employee = Employee(party=party, company=company)
        employee.save()
        found = User.search([("login", "=", person["login"])])
        user = found[0] if found else User(login=person["login"])
        user.name = person["name"]
        user.password = person["password"]
        (user.language,) = Lang.search([("code", "=", person["language"])])
        user.groups = groups
        user.companies = [company]
        user.company = company
        user.employees = [employee]
        user.employee = employee
        user.save()


def skip_wizards(pool):
    """A fresh Tryton greets its administrator with set-up dialogs; this one is set up."""
    Item = pool.get("ir.module.config_wizard.item")
    Item.write(Item.search([("state", "=", "open")]), {"state": "done"})


def create_parties(pool, rows):
    """Returns their ids by name."""
    Party = pool.get("party.party")
    parties = Party.create(
        [
            {
                "name": row["name"],
                "addresses": [("create", [{"street": row["street"], "city": row["city"]}])],
                "contact_mechanisms": [
                    (
                        "create",
                        [
                            {"type": "email", "value": row["email"]},
                            {"type": "phone", "value": row["phone"]},
                            {"type": "website", "value": row["website"]},
                        ],
                    )
                ],
            }
            for row in rows
        ]
    )
    return {party.name: party.id for party in parties}


def create_opportunities(pool, company, parties, rows):
    """All are leads: a later state needs a chart of accounts, which the demo has not."""
    Opportunity = pool.get("sale.opportunity")
    Opportunity.create(
        [
            {
                "company": company,
                "party": parties[row["party"]],
                "description": row["description"],
                "amount": Decimal(row["amount"]),
                "start_date": date.fromisoformat(row["startDate"]),
                "end_date": date.fromisoformat(row["endDate"]),
            }
            for row in rows
        ]
    )


main()
