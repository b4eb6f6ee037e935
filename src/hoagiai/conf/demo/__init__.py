"""The demonstration: two provinces with accounts for every role and three plans under way, all invented."""

from hoagiai.conf.demo.command import account_list, demo, is_demo, is_loaded, load_demo

__all__ = ["account_list", "demo", "is_demo", "is_loaded", "load_demo"]
