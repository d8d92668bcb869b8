package dev.laurel.credential.jsonld;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One RDF statement.
 *
 * @param object an IRI, a blank node or a literal's text
 * @param datatype of a literal; null for IRIs and blank nodes
 * @param language of a literal; null when none
 * @param direction of a literal; null when none
 * @param graph null for the default graph
 */
record Statement(
        String subject,
        String predicate,
        String object,
        @Nullable String datatype,
        @Nullable String language,
        @Nullable String direction,
        @Nullable String graph) {
    boolean isLiteral() {
        return datatype != null;
    }

    void feed(RdfQuadConsumer consumer) throws RdfConsumerException {
        consumer.quad(subject, predicate, object, datatype, language, direction, graph);
    }
}
