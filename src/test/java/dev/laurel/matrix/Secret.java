package dev.laurel.matrix;

/**
 * A text that only an account and its marketplace's operators may read in answers.
 *
 * @param account whose it is; "" where it is nobody's
 */
record Secret(String text, String tenant, String account) {
    /** Whether an answer tells it to somebody who may not read it. */
    boolean isTold(Heard heard, String tenantOfCaller) {
        boolean may = heard.account().equals(account) || (heard.who() == Who.OPERATOR && tenantOfCaller.equals(tenant));
        return !may && heard.answer().body().contains(text);
    }
}
