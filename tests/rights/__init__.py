"""The rights walk: every address, with every kind of person, in and out of place.

A new page fails `test_every_address_is_in_the_table` until it has a line. To add one, write into
`routes/<part>.py` (made when missing; every module there is read):

    ROUTES = [
        Route("plans:plan", make=plan_address, ok=(*READERS, "commune_officer"), otherwise=404),
    ]

`make(world, who)` makes the object in the test's database and returns the address's arguments; `who` is the
person about to ask (None for anonymous). `ok` are the personas answered 200 (or `answer`), everyone else gets
`otherwise`: 404 when they must not know it exists, 403 when they may see but not do it. A persona in `world.LIKE`
that the line does not name is answered as those it is like (a registrar as a specialist, unless they may see more:
then name "province_registrar" too). Anonymous is sent to
sign in unless `anonymous` says otherwise; `but` names single exceptions. Each person asks in a savepoint that
is rolled back, so a POST changes nothing for the next.
"""
