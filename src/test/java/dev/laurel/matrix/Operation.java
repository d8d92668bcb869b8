package dev.laurel.matrix;

/**
 * An operation.
 *
 * @param id operationId of the contract
 * @param path with the names of its parameters in braces
 */
record Operation(String id, String method, String path) {
    /** Method and path. */
    String call() {
        return method + " " + path;
    }

    boolean reads() {
        return method.equals("GET");
    }
}
