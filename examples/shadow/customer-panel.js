customElements.define('customer-panel', class extends HTMLElement {
  connectedCallback() {
    const widget = document.createElement('domain-lifecycle');
    widget.domain = this.getAttribute('domain');
    widget.accountUrl = '/account';
    widget.requestHeaders = () => ({ 'X-CSRF-Token': document.querySelector('meta[name="csrf"]').content });
    widget.messages = { 'action-status-sync': 'Ask the registry' };
    widget.textContent = 'Status of your domain';
    const inside = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    inside.replaceChildren(widget);
  }
});
