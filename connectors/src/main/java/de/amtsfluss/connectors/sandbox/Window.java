package de.amtsfluss.connectors.sandbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Part of a list as FIT-Connect pages it: {@code offset}, {@code limit} up to 500. */
record Window(int offset, int limit) {

    private static final int MAX = 500;

    static Window of(Request request) {
        return new Window(request.number("offset", 0, Integer.MAX_VALUE, 0), request.number("limit", 1, MAX, MAX));
    }

    <T> Map<String, Object> page(String name, Collection<T> all, Function<T, Object> view) {
        var items = all.stream().skip(offset).limit(limit).map(view).toList();
        var page = new LinkedHashMap<String, Object>();
        page.put("offset", offset);
        page.put("count", items.size());
        page.put("totalCount", all.size());
        page.put(name, items);
        return page;
    }
}
