package dev.laurel.freelancer;

import dev.laurel.credential.EvidenceSource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** One source of evidence, in the form in which the container hands out all there are. */
record OneSource(EvidenceSource source) implements Instance<EvidenceSource> {
    @Override
    public Iterator<EvidenceSource> iterator() {
        return List.of(source).iterator();
    }

    @Override
    public EvidenceSource get() {
        return source;
    }

    @Override
    public boolean isUnsatisfied() {
        return false;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public Instance<EvidenceSource> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EvidenceSource> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends EvidenceSource> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(EvidenceSource instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<EvidenceSource> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<EvidenceSource>> handles() {
        throw new UnsupportedOperationException();
    }
}
