"""kg: Chinese local-government newspaper pages as a knowledge graph with a sentence behind every edge."""

__version__ = "0.1.0"
