package org.habeas.alerts.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.habeas.alerts.webhook.Answer;
import org.habeas.alerts.webhook.Outcome;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail library means. Its messages may quote addresses and stay out. */
final class MailFailures {
    private static final int BAD_LOGIN = 535;

    private MailFailures() {}

    static Answer answer(Exception failure) {
        for (Throwable e = failure; e != null; e = next(e)) {
            Answer answer = known(e);
            if (answer != null) {
                return answer;
            }
        }
        return new Answer(Outcome.BROKEN, 0, null);
    }

    /** The library chains what belongs to a failure beside its cause. */
    private static @Nullable Throwable next(Throwable e) {
        Exception chained = e instanceof MessagingException mail ? mail.getNextException() : null;
        return chained == null ? e.getCause() : chained;
    }

    private static @Nullable Answer known(Throwable e) {
        if (e instanceof SMTPAddressFailedException address) {
            return status(address.getReturnCode());
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return status(sender.getReturnCode());
        }
        if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
            return status(send.getReturnCode());
        }
        if (e instanceof AuthenticationFailedException) {
            return new Answer(Outcome.REJECTED, BAD_LOGIN, null);
        }
        Outcome outcome = outcome(e);
        return outcome == null ? null : new Answer(outcome, 0, null);
    }

    /** A reply of 4xx asks for time, one of 5xx refuses (RFC 5321, 4.2.1). */
    private static Answer status(int code) {
        return new Answer(code / 100 == 4 ? Outcome.THROTTLED : Outcome.REJECTED, code, null);
    }

    private static @Nullable Outcome outcome(Throwable e) {
        if (e instanceof UnknownHostException) {
            return Outcome.UNRESOLVED;
        }
        if (e instanceof SSLException) {
            return Outcome.UNTRUSTED;
        }
        if (e instanceof SocketTimeoutException) {
            return Outcome.TIMEOUT;
        }
        boolean deeper = e.getCause() != null && e.getCause() != e;
        boolean connect = e instanceof ConnectException
                || ((e instanceof MailConnectException || e instanceof SocketConnectException) && !deeper);
        return connect ? Outcome.UNREACHABLE : null;
    }
}
