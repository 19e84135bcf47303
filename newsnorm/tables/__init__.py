"""Tables: what is known of agencies, zones, places and words. Rows, no behaviour."""
