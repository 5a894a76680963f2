"""The same answers everywhere: made-up matters judged by an engine and by the scalar one."""
