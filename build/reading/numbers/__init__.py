"""The grammar of written numbers: numerals, scales, units, comparators and what they mean."""
