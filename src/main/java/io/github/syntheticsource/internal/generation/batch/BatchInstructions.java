package io.github.syntheticsource.internal.generation.batch;

import java.util.List;

/** Instructions for the user: from the upload of a batch file to the next run. */
final class BatchInstructions {

    private final BatchTarget place;

    BatchInstructions(BatchTarget place) {
        this.place = place;
    }

    /** Returns the steps with shell commands, in which the key stays a variable. */
    String text(List<String> files) {
        return """
                 -> upload %s, then start the batch with the id that the upload returns:
                  curl %s/files -H "Authorization: Bearer $OPENAI_API_KEY" -F purpose=batch -F "file=@%s"
                  curl %s/batches -H "Authorization: Bearer $OPENAI_API_KEY" -H "Content-Type: application/json" \
                -d '{"input_file_id":"…","endpoint":"/v1/chat/completions","completion_window":"24h"}'
                 -> once it is done, put its output file, and its error file if there is one, into %s under any name that \
                ends in .jsonl, and read them:
                  %s""".formatted(
                        files.size() == 1 ? "the file" : "each of the " + files.size() + " files",
                        place.address(),
                        files.isEmpty() ? "" : files.get(0),
                        place.address(),
                        place.folder(),
                        place.importing());
    }
}
