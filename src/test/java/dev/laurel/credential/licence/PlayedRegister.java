package dev.laurel.credential.licence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A live register whose boards answer as tests say; it counts how often each licence was asked about. */
@ApplicationScoped
class PlayedRegister implements LiveRegister {
    private final Map<String, List<Answer>> boards = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private final Map<Question, Integer> asked = new ConcurrentHashMap<>();

    /** Lets a board answer, or answer otherwise from now on. */
    void answers(String board, Answer... answers) {
        silent.remove(board);
        boards.put(board, List.of(answers));
    }

    /** Lets a board not answer any more. */
    void falls(String board) {
        silent.add(board);
        boards.putIfAbsent(board, List.of());
    }

    int asked(Question licence) {
        return asked.getOrDefault(licence, 0);
    }

    @Override
    public Set<String> boards() {
        return Set.copyOf(boards.keySet());
    }

    @Override
    public List<Answer> ask(String board, List<Question> licences) throws IOException {
        licences.forEach(licence -> asked.merge(licence, 1, Integer::sum));
        if (silent.contains(board)) {
            throw new IOException("nobody there");
        }
        return new ArrayList<>(boards.get(board));
    }
}
