// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/conversation.h"

#include "server/http/strictness.h"

#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <optional>

namespace leadline::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;
using std::chrono::steady_clock;

namespace {

constexpr std::string_view headEnd = "\r\n\r\n";
constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr size_t longestTarget = 2048;

QByteArray bytesOf(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The last address that our own proxy added; what stands before it, anybody may have written.
QByteArray forwardedAddress(beast::string_view list)
{
    const QByteArray all = bytesOf(list);
    return all.mid(all.lastIndexOf(',') + 1).trimmed();
}

Response busy()
{
    Response response;
    response.status = 503;
    response.retryAfterSeconds = 1;
    response.body = R"({"error":"busy"})";
    return response;
}

unsigned statusOf(const error_code &error)
{
    if (error == http::error::body_limit)
        return 413;
    return error == http::error::header_limit || error == http::error::buffer_overflow ? 431 : 400;
}

class Conversation final : public std::enable_shared_from_this<Conversation>
{
public:
    Conversation(tcp::socket socket, std::shared_ptr<Guests> guests)
        : m_stream(std::move(socket)), m_guests(std::move(guests)), m_buffer(m_guests->limits.headBytes)
    {
        ++m_guests->connections;
        error_code error;
        m_stream.socket().set_option(tcp::no_delay(true), error);
    }
    ~Conversation()
    {
        --m_guests->connections;
        account(0);
        accountBulk(0);
    }
    Q_DISABLE_COPY_MOVE(Conversation)

    void start()
    {
        m_deadline = steady_clock::now() + limits().headTime;
        readHead();
    }

private:
    using Parser = http::request_parser<http::string_body>;
    using Next = void (Conversation::*)();

    [[nodiscard]] const Limits &limits() const { return m_guests->limits; }

    /// A continuation that keeps the conversation alive; an error ends it.
    [[nodiscard]] auto then(Next next)
    {
        return [self = shared_from_this(), next](const error_code &error, size_t) {
            if (!error)
                ((*self).*next)();
        };
    }

    [[nodiscard]] std::string_view received() const
    {
        const auto bytes = m_buffer.data();
        return {static_cast<const char *>(bytes.data()), bytes.size()};
    }

    /// Whoever speaks TLS here hears at once that this is none.
    [[nodiscard]] bool beginsLikeNoRequest() const
    {
        return m_buffer.size() > 0 && (received().front() < 'A' || received().front() > 'Z');
    }

    void readHead()
    {
        if (beginsLikeNoRequest())
            return refuse(400);
        if (const size_t end = received().find(headEnd); end != std::string_view::npos)
            return takeHead(received().substr(0, end + 2));
        if (m_buffer.size() >= limits().headBytes)
            return refuse(431);
        m_stream.expires_at(m_deadline);
        constexpr size_t step = 1024;
        const auto room = m_buffer.prepare(std::min(step, m_buffer.max_size() - m_buffer.size()));
        m_stream.async_read_some(room, [self = shared_from_this()](const error_code &error, size_t count) {
            if (error)
                return;
            if (self->m_buffer.size() == 0)
                self->m_deadline = steady_clock::now() + self->limits().headTime;
            self->m_buffer.commit(count);
            self->readHead();
        });
    }

    void takeHead(std::string_view head)
    {
        if (!isStrictHead(head))
            return refuse(400);
        m_parser.emplace();
        m_parser->header_limit(static_cast<uint32_t>(limits().headBytes));
        m_parser->body_limit(limits().bodyBytes);
        error_code error;
        m_buffer.consume(m_parser->put(m_buffer.data(), error));
        if (error && error != http::error::need_more)
            return refuse(statusOf(error));
        if (!m_parser->is_header_done())
            return refuse(400);
        const auto &request = m_parser->get();
        const bool isOld = request.version() < 11;
        if (request.target().empty() || request.target().front() != '/' || request.target().size() > longestTarget
            || (isOld && m_parser->chunked()) || (!isOld && request.count(http::field::host) != 1))
            return refuse(400);
        m_deadline = steady_clock::now() + limits().bodyTime;
        if (request[http::field::expect].empty())
            return readBody();
        asio::async_write(m_stream, asio::buffer(goOn), then(&Conversation::readBody));
    }

    void readBody()
    {
        if (!account(m_parser->get().body().size()))
            return refuse(503);
        if (m_parser->is_done())
            return handle();
        m_stream.expires_at(m_deadline);
        http::async_read_some(
            m_stream, m_buffer, *m_parser, [self = shared_from_this()](const error_code &error, size_t) {
                if (error && error.category() == http::make_error_code(http::error::bad_value).category()
                    && error != http::error::partial_message && error != http::error::end_of_stream)
                    self->refuse(statusOf(error));
                else if (!error)
                    self->readBody();
            });
    }

    /// Whether all bodies together stay within bounds with so many bytes of ours.
    bool account(size_t bytes)
    {
        m_guests->bodyBytes = m_guests->bodyBytes - m_accounted + bytes;
        m_accounted = bytes;
        return bytes == 0 || m_guests->bodyBytes <= limits().allBodiesBytes;
    }

    /// The same for what goes out: who reads slowly, and many of him, would have us hold it all.
    bool accountBulk(size_t bytes)
    {
        m_guests->bulkBytes = m_guests->bulkBytes - m_accountedBulk + bytes;
        m_accountedBulk = bytes;
        return bytes == 0 || m_guests->bulkBytes <= limits().allBulkBytes;
    }

    [[nodiscard]] Request request()
    {
        const auto message = m_parser->release();
        const QByteArray target = bytesOf(message.target());
        const qsizetype mark = target.indexOf('?');
        error_code error;
        const auto peer = m_stream.socket().remote_endpoint(error).address();
        const auto forwarded = message["X-Forwarded-For"];
        Request request;
        request.method = bytesOf(message.method_string());
        request.path = mark < 0 ? target : target.left(mark);
        request.query = QUrlQuery(mark < 0 ? QString() : QString::fromLatin1(target.mid(mark + 1)));
        request.authorization = bytesOf(message[http::field::authorization]);
        request.contentEncoding = bytesOf(message[http::field::content_encoding]).toLower();
        request.acceptEncoding = bytesOf(message[http::field::accept_encoding]).toLower();
        request.address = limits().isBehindProxy && !forwarded.empty() ? forwardedAddress(forwarded)
                                                                       : QByteArray::fromStdString(peer.to_string());
        request.isLocal = peer.is_loopback() && forwarded.empty();
        request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
        return request;
    }

    void handle()
    {
        m_isKept = m_parser->keep_alive();
        m_stream.expires_never();
        Request whole = request();
        m_isHead = whole.method == "HEAD";
        m_parser.reset();
        // Who waits for news for most of a minute should hold little.
        if (m_buffer.size() == 0)
            m_buffer.shrink_to_fit();
        m_guests->handler(std::move(whole), [self = shared_from_this()](Response response) {
            asio::post(self->m_stream.get_executor(),
                       [self, answer = std::move(response)]() mutable { self->write(std::move(answer)); });
        });
    }

    void refuse(unsigned status)
    {
        m_isKept = false;
        m_isRefused = true;
        m_parser.reset();
        account(0);
        Response response = busy();
        response.status = static_cast<int>(status);
        response.retryAfterSeconds = status == 503 ? 1 : 0;
        response.body = status == 503        ? response.body
            : status == 413 || status == 431 ? R"({"error":"too-large"})"
                                             : R"({"error":"malformed"})";
        write(std::move(response));
    }

    void write(Response response)
    {
        if (response.isBulk && !accountBulk(static_cast<size_t>(response.body.size()))) {
            accountBulk(0);
            response = busy();
        }
        m_body = std::move(response.body);
        if (m_isHead) // what followed would be taken for the next answer
            m_body.clear();
        m_response.emplace();
        m_response->version(11);
        m_response->result(static_cast<unsigned>(response.status));
        m_response->set(http::field::cache_control, "no-store");
        m_response->set("X-Content-Type-Options", "nosniff");
        if (!m_body.isEmpty())
            m_response->set(http::field::content_type, response.type.toStdString());
        if (!response.encoding.isEmpty())
            m_response->set(http::field::content_encoding, response.encoding.toStdString());
        if (!response.accepts.isEmpty())
            m_response->set(http::field::accept_encoding, response.accepts.toStdString());
        if (response.retryAfterSeconds > 0)
            m_response->set(http::field::retry_after, std::to_string(response.retryAfterSeconds));
        m_response->keep_alive(m_isKept);
        m_response->body() = {m_body.constData(), static_cast<size_t>(m_body.size())};
        m_response->prepare_payload();
        m_stream.expires_after(limits().writeTime);
        http::async_write(m_stream, *m_response, then(&Conversation::finish));
    }

    void finish()
    {
        m_response.reset();
        m_body.clear();
        m_parser.reset();
        account(0);
        accountBulk(0);
        if (m_isKept) {
            m_deadline = steady_clock::now() + limits().idleTime;
            return readHead();
        }
        error_code error;
        m_stream.socket().shutdown(tcp::socket::shutdown_send, error);
        m_deadline = steady_clock::now() + std::chrono::seconds(1);
        if (m_isRefused)
            drain();
    }

    /// Reads on for a moment: closing upon unread bytes would take the answer away from who is still sending.
    void drain()
    {
        m_buffer.clear();
        m_stream.expires_at(m_deadline);
        m_stream.async_read_some(m_buffer.prepare(limits().headBytes), then(&Conversation::drain));
    }

    beast::tcp_stream m_stream;
    std::shared_ptr<Guests> m_guests;
    beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::optional<http::response<http::span_body<const char>>> m_response;
    QByteArray m_body;
    steady_clock::time_point m_deadline;
    size_t m_accounted = 0;
    size_t m_accountedBulk = 0;
    bool m_isKept = false;
    bool m_isRefused = false;
    bool m_isHead = false; ///< only the head of an answer is wanted
};

} // namespace

void converse(tcp::socket socket, const std::shared_ptr<Guests> &guests)
{
    std::make_shared<Conversation>(std::move(socket), guests)->start();
}

} // namespace leadline::server
