document.title = 'Lateral';
