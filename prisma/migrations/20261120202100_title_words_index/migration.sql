-- candidates by a common word: the documents that have it in the title
CREATE INDEX CONCURRENTLY document_title_words ON search.document USING gin (shop_id, ts_filter(tsv, '{a}'));
