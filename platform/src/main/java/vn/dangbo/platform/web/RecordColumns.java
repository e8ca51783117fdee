package vn.dangbo.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a record: one for each component, under its name in JSON; a component that is a record itself gives one for
 * each of its own, as {@code organisation.code}. Several values in one component are joined by {@code "; "}.
 */
final class RecordColumns {

    private record Column(String title, Function<Object, Object> value) {}

    private final List<Column> columns;

    private RecordColumns(List<Column> columns) {
        this.columns = columns;
    }

    static RecordColumns of(Class<? extends Record> type) {
        var columns = new ArrayList<Column>();
        add(columns, "", type, Function.identity());
        return new RecordColumns(List.copyOf(columns));
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** The cells of a row: texts, dates, numbers, nulls. */
    List<Object> cells(Object row) {
        var cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(cell(column.value().apply(row))));
        return cells;
    }

    private static void add(List<Column> columns, String prefix, Class<?> type, Function<Object, Object> path) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            Function<Object, Object> value = path.andThen(owner -> owner == null ? null : read(component, owner));
            if (component.getType().isRecord()) {
                add(columns, prefix + component.getName() + ".", component.getType(), value);
            } else {
                columns.add(new Column(prefix + component.getName(), value));
            }
        }
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Object cell(Object value) {
        if (value == null || value instanceof Number || value instanceof LocalDate) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? null
                    : several.stream().map(RecordColumns::text).collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    /** One of several values; a record tells its components that have one. */
    private static String text(Object value) {
        if (value instanceof Record one) {
            return of(one.getClass()).cells(one).stream()
                    .filter(cell -> cell != null)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }
}
