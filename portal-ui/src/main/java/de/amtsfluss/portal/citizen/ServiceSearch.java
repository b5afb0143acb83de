package de.amtsfluss.portal.citizen;

import de.amtsfluss.processes.services.ServicePackage;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds services by words of their title, keywords and texts; forgives a slip of the finger. */
final class ServiceSearch {

    private ServiceSearch() {}

    static List<ServicePackage> find(List<ServicePackage> services, String query, Locale locale) {
        List<String> wanted = words(query);
        return services.stream()
                .filter(service -> {
                    List<String> words = words(texts(service, locale));
                    return wanted.stream().allMatch(want -> words.stream().anyMatch(word -> like(want, word)));
                })
                .toList();
    }

    private static String texts(ServicePackage service, Locale locale) {
        return Stream.of("name", "title", "summary", "keywords", "about")
                .map(key -> service.findText(key, locale).orElse("") + " "
                        + service.findText(key, Locale.GERMAN).orElse(""))
                .collect(Collectors.joining(" "));
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.GERMAN).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static boolean like(String wanted, String word) {
        if (word.contains(wanted)) {
            return true;
        }
        int slips = wanted.length() < 4 ? 0 : wanted.length() < 8 ? 1 : 2;
        String start = word.substring(0, Math.min(word.length(), wanted.length() + slips));
        return slips > 0 && Math.min(distance(wanted, start), distance(wanted, word)) <= slips;
    }

    /** Number of letters to change, add, drop or swap with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
