package dev.laurel.credential.identity;

/** How somebody showed that an identity is theirs. */
public enum ProvedHow {
    /** The operator vouches. */
    OPERATOR,
    /** A single-use token that was mailed to the address came back. */
    MAIL,
    /** A presentation signed by the DID answered a challenge. */
    PRESENTATION
}
