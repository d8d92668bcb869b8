package dev.laurel.ranking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The operator's settings of newcomer rows. */
@ConfigMapping(prefix = "laurel.newcomers")
interface NewcomerSettings {
    /** Rows beside the first page of a gig's ranking: 0, where there are none at all, or 1. */
    @WithDefault("0")
    int rows();

    /** Days since a profile was made in which a person is a newcomer: 1 to 365. */
    @WithDefault("90")
    int days();
}
