"""Measures speed and memory as ratios to hand-written SQL of the same run; never fails on a slow figure."""
