// What the pages add to their HTML; without it they work by ordinary links and forms, but for signing in and out.
import "./session.js";
import "./live.js";
import "./pick.js";
import "./copy.js";
import "./partner.js";
import "./act.js";
import "./every.js";
import "./posting.js";
import "./dialog.js";
import "./begin.js";
import "./handin.js";
