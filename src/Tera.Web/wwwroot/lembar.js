// The quarter's sheet: saves a cell when it is left, takes blocks from Excel, moves with the keyboard.
(() => {
  const form = document.querySelector('[data-lembar]');
  if (!form) return;
  const alamat = form.getAttribute('hx-post');
  const semula = sel => document.querySelector(`#p-${CSS.escape(sel.id)} input[type=hidden]`);

  const simpan = cells => {
    const values = {};
    for (const sel of cells) {
      values[sel.name] = sel.value;
      values['s' + sel.name.slice(1)] = semula(sel)?.value ?? '';
    }
    document.getElementById('kabar-lembar').textContent = 'Menyimpan …';
    return htmx.ajax('POST', alamat, { values, swap: 'none', target: form }).then(() => cells.forEach(tandai));
  };

  const tandai = sel => {
    const salah = document.getElementById('p-' + sel.id)?.dataset.salah === 'ya';
    sel.classList.toggle('is-invalid', salah);
    sel.toggleAttribute('aria-invalid', salah);
  };

  form.addEventListener('change', e => { if (e.target.matches('[data-sel]')) simpan([e.target]); });
  form.addEventListener('submit', e => {
    e.preventDefault();
    const berubah = [...form.querySelectorAll('[data-sel]:not([disabled])')].filter(s => s.value.trim() !== (semula(s)?.value ?? '').trim());
    if (berubah.length) simpan(berubah);
    else document.getElementById('kabar-lembar').textContent = 'Semua sudah tersimpan.';
  });
  document.body.addEventListener('htmx:responseError', () => { document.getElementById('kabar-lembar').textContent = 'Belum tersimpan: periksa sambungan, lalu tekan Simpan semua.'; });
  document.body.addEventListener('htmx:sendError', () => { document.getElementById('kabar-lembar').textContent = 'Belum tersimpan: sambungan terputus. Isian Anda masih ada di halaman ini.'; });

  // Rows are indicators, columns their numbers; a block is laid out from the cell that it is pasted into.
  const kisi = () => [...form.querySelectorAll('tbody')].map(b => [...b.querySelectorAll('[data-angka]:not([disabled])')]).filter(r => r.length);
  const letak = sel => { const g = kisi(); const r = g.findIndex(b => b.includes(sel)); return [g, r, r < 0 ? -1 : g[r].indexOf(sel)]; };

  form.addEventListener('paste', e => {
    if (!e.target.matches('[data-angka]')) return;
    const teks = e.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
    if (!/[\t\n]/.test(teks)) return;
    e.preventDefault();
    const [g, r, k] = letak(e.target);
    const berubah = [];
    teks.split('\n').forEach((baris, i) => baris.split('\t').forEach((isi, j) => {
      const sel = g[r + i]?.[k + j];
      if (sel) { sel.value = isi.trim(); berubah.push(sel); }
    }));
    if (berubah.length) simpan(berubah);
  });

  form.addEventListener('keydown', e => {
    if (!e.target.matches('[data-angka]')) return;
    const turun = e.key === 'Enter' || e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (!turun) return;
    e.preventDefault();
    const [g, r, k] = letak(e.target);
    const sel = g[r + turun]?.[Math.min(k, g[r + turun].length - 1)];
    if (sel) { sel.focus(); sel.select(); } else e.target.blur();
  });

  // A page that still holds what was not saved asks before it is left.
  addEventListener('beforeunload', e => {
    if ([...form.querySelectorAll('[data-sel]:not([disabled])')].some(s => s.value.trim() !== (semula(s)?.value ?? '').trim())) e.preventDefault();
  });
})();
