<!-- ruleid: template-text-unescaped -->
<p>Results for <%= request.getParameter("q") %></p>
<!-- ok: template-text-unescaped -->
<p>Results for <c:out value="${param.q}"/></p>
<!-- ok: template-text-unescaped -->
<a href="<c:url value='/x'/>">${fn:escapeXml(param.q)}</a>
