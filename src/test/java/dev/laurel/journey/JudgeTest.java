package dev.laurel.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the harness that kills the service calls lost, half done and whole; without a service. */
class JudgeTest {
    private static final String PATH = "/v1/gigs/gig_a";
    private static final Answer ABSENT = new Answer(404, "", "", 0, false, MissingNode.getInstance());
    private static final Thing GIG = thing(Kind.GIG, "{'title':'A','seats':1,'updatedAt':'1','version':3}");
    private static final Write PATCH = new Write.Change(
            "m", 0, PATH, new Call(Call.As.CLIENT, "PATCH", PATH, Map.of(), null), json("{'title':'B','seats':2}"));
    private static final Write DELETE =
            new Write.Delete("m", 0, PATH, new Call(Call.As.CLIENT, "DELETE", PATH, Map.of(), null));

    private static JsonNode json(String text) {
        try {
            return Api.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Thing thing(Kind kind, String view) {
        return new Thing(0, kind, PATH, "", json(view), "\"v3\"", false, false);
    }

    private static Answer read(String view, String etag) {
        return new Answer(200, etag, "", 0, false, json(view));
    }

    private static void right(Thing expected, Judge.Finding found) {
        assertEquals(new Judge.Finding.Right(expected), found);
    }

    private static void wrong(String mention, Judge.Finding found) {
        assertTrue(found instanceof Judge.Finding.Wrong(var why) && why.contains(mention), found.toString());
    }

    @Test
    void whatWasAcknowledgedReadsBackExactly() {
        right(GIG, Judge.of(GIG, Optional.empty(), new Answer(200, "\"v3\"", "", 0, false, GIG.view())));
        wrong("is lost", Judge.of(GIG, Optional.empty(), ABSENT));
        wrong(
                "[seats]",
                Judge.of(GIG, Optional.empty(), read("{'title':'A','seats':9,'updatedAt':'1','version':3}", "\"v3\"")));
        wrong("tag", Judge.of(GIG, Optional.empty(), new Answer(200, "\"v4\"", "", 0, false, GIG.view())));
    }

    @Test
    void whatWasDeletedStaysDeleted() {
        right(GIG.deleted(), Judge.of(GIG.deleted(), Optional.empty(), ABSENT));
        wrong(
                "is there again",
                Judge.of(GIG.deleted(), Optional.empty(), new Answer(200, "\"v3\"", "", 0, false, GIG.view())));
    }

    @Test
    void anUnansweredChangeIsDoneWholeOrNotAtAll() {
        var whole = read("{'title':'B','seats':2,'updatedAt':'2','version':4}", "\"v4\"");
        right(GIG.as(whole.body(), "\"v4\""), Judge.of(GIG, Optional.of(PATCH), whole));
        right(GIG, Judge.of(GIG, Optional.of(PATCH), new Answer(200, "\"v3\"", "", 0, false, GIG.view())));
        wrong(
                "otherwise",
                Judge.of(
                        GIG,
                        Optional.of(PATCH),
                        read("{'title':'B','seats':1,'updatedAt':'2','version':4}", "\"v4\"")));
        wrong(
                "otherwise",
                Judge.of(
                        GIG,
                        Optional.of(PATCH),
                        read("{'title':'B','seats':2,'updatedAt':'2','version':5}", "\"v5\"")));
        wrong("is lost", Judge.of(GIG, Optional.of(PATCH), ABSENT));
    }

    @Test
    void anUnansweredEndIsDoneOrNot() {
        right(GIG.deleted(), Judge.of(GIG, Optional.of(DELETE), ABSENT));
        right(GIG, Judge.of(GIG, Optional.of(DELETE), new Answer(200, "\"v3\"", "", 0, false, GIG.view())));
    }

    @Test
    void aNewThingIsWholeWhereItShowsAllThatWasStated() {
        var stated = json("{'title':'A','requirements':[{'anyOf':['s1','s2'],'level':'ADVANCED'}]}");
        var create = new Write.Create(
                "m", 0, Kind.GIG, "", new Call(Call.As.CLIENT, "POST", "/v1/gigs", Map.of(), null), stated);
        var whole =
                "{'id':'x','title':'A','requirements':[{'anyOf':[{'id':'s1','label':'One'},{'id':'s2','label':'Two'}],"
                        + "'level':'ADVANCED','weight':null}]}";
        assertTrue(Judge.isWhole(create, json(whole)));
        assertEquals(false, Judge.isWhole(create, json(whole.replace("s2", "s3"))));
        assertEquals(false, Judge.isWhole(create, json("{'id':'x','title':'A','requirements':[]}")));
    }

    @Test
    void aCredentialThatWasTakenBackProvesNothing() {
        var text =
                "{'outcome':'VERIFIED','assurance':'E4','visibility':'MEMBERS','proves':[{'id':'s','verified':true}]}";
        var credential = thing(Kind.CREDENTIAL, text);
        var invalid = text.replace("VERIFIED", "INVALID").replace("true", "false");
        right(credential, Judge.of(credential, Optional.empty(), read(text, "\"v9\"")));
        wrong("[outcome, proves]", Judge.of(credential, Optional.empty(), read(invalid, "\"v9\"")));
        var takenBack = credential.takenBack();
        right(takenBack, Judge.of(takenBack, Optional.empty(), read(invalid, "\"v9\"")));
        wrong("proves something", Judge.of(takenBack, Optional.empty(), read(text, "\"v3\"")));
    }
}
