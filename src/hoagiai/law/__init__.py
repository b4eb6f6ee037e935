"""Legal instruments (văn bản quy phạm pháp luật) and the values they set, dated and cited."""
