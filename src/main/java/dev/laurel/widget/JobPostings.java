package dev.laurel.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.laurel.gig.Gig;
import dev.laurel.taxonomy.Taxonomy;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Open PUBLIC gigs in the words of schema.org.
 *
 * @param numberOfItems length of the list
 */
@Schema(name = "JobPostings", description = "Open gigs as a schema.org ItemList of JobPosting.")
@JsonPropertyOrder({"@context", "@type", "numberOfItems", "itemListElement"})
public record JobPostings(
        @JsonProperty("@context") @Schema(examples = JobPostings.CONTEXT)
        String context,

        @JsonProperty("@type") @Schema(examples = JobPostings.TYPE)
        String type,

        int numberOfItems,
        List<Item> itemListElement) {
    static final String CONTEXT = "https://schema.org";
    static final String TYPE = "ItemList";

    /** A place in the list. */
    @Schema(name = "JobPostingItem", description = "A place in the list.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"@type", "position", "item"})
    public record Item(@JsonProperty("@type") String type, int position, JobPosting item) {
        static Item of(int position, JobPosting item) {
            return new Item("ListItem", position, item);
        }
    }

    static JobPostings of(List<Gig> gigs, Taxonomy taxonomy) {
        var items = IntStream.range(0, gigs.size())
                .mapToObj(i -> Item.of(i + 1, JobPosting.of(gigs.get(i), taxonomy)))
                .toList();
        return new JobPostings(CONTEXT, TYPE, items.size(), items);
    }
}
