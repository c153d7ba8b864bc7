/** The look of the stand-ins' own pages: the product's colours, light or dark as the system is. */
export const STYLE = `
:root{color-scheme:light dark;--canvas:#F7F5F0;--surface:#FFF;--sunken:#EFECE4;--border:#DCD7CB;--border-strong:#857F70;
--ink:#1B2220;--ink-2:#465049;--ink-3:#5F665F;--primary:#0F5C5C;--on-primary:#FFF;--link:#0D5654;--ring:#B45309;--thread:#C2523A;
--info:#24557F;--info-bg:#E2EDF6}
@media (prefers-color-scheme:dark){:root{--canvas:#111513;--surface:#191E1C;--sunken:#212725;--border:#333B38;--border-strong:#77827D;
--ink:#ECEAE3;--ink-2:#BCC0B9;--ink-3:#989F99;--primary:#5CB8B0;--on-primary:#05211F;--link:#76C8C0;--ring:#F0B04F;--thread:#E58267;
--info:#93C0E8;--info-bg:#15273A}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--ink);font:16px/24px ui-sans-serif,system-ui,sans-serif}
main{max-width:820px;margin:0 auto;padding:24px 16px 64px}
h1{margin:0;font:28px/34px Georgia,serif}
h2{margin:16px 0 4px;font-size:22px;line-height:28px;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--ring);outline-offset:2px;border-radius:4px}
.stitch{height:0;margin:12px 0 16px;border:0;border-top:2px dashed var(--thread)}
.note{margin:0 0 20px;padding:12px 16px;border-radius:6px;background:var(--info-bg);color:var(--info)}
form{display:flex;flex-wrap:wrap;gap:8px;align-items:end;margin:0 0 16px}
label{flex:1 1 240px;color:var(--ink-2);font-size:14px;line-height:20px}
input{display:block;width:100%;min-height:44px;margin-top:4px;padding:8px 12px;border:1px solid var(--border-strong);border-radius:6px;background:var(--surface);color:var(--ink);font:inherit}
button{min-height:44px;padding:8px 16px;border:0;border-radius:6px;background:var(--primary);color:var(--on-primary);font:inherit;font-weight:700;cursor:pointer}
form a{padding:10px 4px}
ul{margin:0;padding:0;list-style:none;border:1px solid var(--border);border-radius:10px;background:var(--surface);overflow:hidden}
li+li{border-top:1px solid var(--border)}
li a{display:grid;grid-template-columns:1fr auto;gap:0 16px;padding:12px 16px;color:inherit;text-decoration:none}
li a:hover{background:var(--sunken)}
li a:focus-visible{outline-offset:-2px}
li strong{overflow-wrap:anywhere}
time,.who,dl{color:var(--ink-3);font-size:14px;font-variant-numeric:tabular-nums}
.who{grid-column:1/-1;overflow-wrap:anywhere}
.empty{padding:32px 16px;border:1px dashed var(--border-strong);border-radius:10px;color:var(--ink-2);text-align:center}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 12px;margin:0 0 16px}
dd{margin:0;color:var(--ink-2);overflow-wrap:anywhere}
iframe{display:block;width:100%;height:560px;border:1px solid var(--border);border-radius:10px;background:#FFF}
pre{margin:8px 0 0;padding:16px;border:1px solid var(--border);border-radius:10px;background:var(--surface);white-space:pre-wrap;overflow-wrap:anywhere;font:14px/20px ui-monospace,Menlo,monospace}
details{margin-top:16px}
@media (max-width:480px){li a{grid-template-columns:1fr}}
summary{min-height:24px;color:var(--ink-2);cursor:pointer}`;
