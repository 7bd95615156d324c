"""Speed and quality, measured beside stock Presidio in the same run."""
